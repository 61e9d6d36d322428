// Texts in several scripts, as titles of events are.
#pragma once

#include <array>
#include <string_view>

namespace timeloom::test {

inline constexpr std::array<std::string_view, 12> kTitles = {
    "Backpage.com, LLC v. McKenna: preliminary injunction granted",
    "Überprüfung der Änderungsverträge für Straßenbaumaßnahmen",
    "Федеральный закон № 149-ФЗ «Об информации»",
    "Νόμος περί προστασίας δεδομένων προσωπικού χαρακτήρα",
    "قانون مكافحة جرائم تقنية المعلومات لسنة 2018",
    "חוק זכויות החולה, התשנ״ו–1996",
    "सूचना का अधिकार अधिनियम, 2005",
    "中华人民共和国网络安全法自2017年6月1日起施行",
    "個人情報の保護に関する法律の改正",
    "정보통신망 이용촉진 및 정보보호 등에 관한 법률",
    "พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์",
    "Launch 🚀 of the 👩‍👩‍👧‍👦 family programme 🇺🇳 (see ق. 42 and "
    "第3条)",
};

}  // namespace timeloom::test
