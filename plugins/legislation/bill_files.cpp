#include "legislation/bill_files.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "legislation/bill_names.hpp"
#include "shared/source_files.hpp"

namespace timeloom::legislation {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kEndings{".xml", ".json", ".txt", ".zip"};

bool is_wanted(std::string_view name) {
  return !name.ends_with(".zip") &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [name](auto ending) { return name.ends_with(ending); });
}

// Takes the last part of a path off it.
std::string_view take_last_part(std::string_view& path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  const auto slash = path.rfind('/');
  const auto part = slash == path.npos ? path : path.substr(slash + 1);
  path = slash == path.npos ? std::string_view() : path.substr(0, slash);
  return part;
}

// The id of "hr1865" of the 115th, or nothing.
std::string bill_of(std::string_view congress, std::string_view type_and_number) {
  const auto number = bill_from_id(std::string(type_and_number) + "-" + std::string(congress));
  return number ? bill_id(*number) : std::string();
}

std::string promised_bill(std::string_view path) {
  constexpr std::string_view gpo = "BILLSTATUS-";
  const auto name = take_last_part(path);
  if (name.starts_with(gpo)) {
    const auto rest = name.substr(gpo.size(), name.rfind('.') - gpo.size());
    const auto type = rest.find_first_not_of("0123456789");
    return type == rest.npos ? std::string() : bill_of(rest.substr(0, type), rest.substr(type));
  }
  // …/115/bills/hr/hr1865/data.json, with GPO's file beside it.
  if (name != "data.json" && name != "fdsys_billstatus.xml") return {};
  const auto bill = take_last_part(path);
  take_last_part(path);
  if (take_last_part(path) != "bills") return {};
  return bill_of(take_last_part(path), bill);
}

// Lists the entries of the ZIP at `path`, which diagnostics call `name`.
void add_entries(std::vector<BillFile>& files, const fs::path& path, const std::string& name) {
  const plugin::MappedFile file(path);
  for (auto& entry : ZipArchive(file.bytes()).entries()) {
    if (!is_wanted(entry.name)) continue;
    files.push_back({.name = name + "/" + entry.name,
                     .bill = promised_bill(entry.name),
                     .size = entry.size,
                     .path = path,
                     .entry = entry.index});
  }
}

bool is_zip(const fs::path& path) {
  return looks_like_zip(plugin::MappedFile(path).bytes().substr(0, 4));
}

std::string utf8(const fs::path& path) {
  const auto text = path.generic_u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

void add_folder(std::vector<BillFile>& files, const plugin::SourceListing& listing,
                plugin::Reader& reader) {
  std::error_code ignored;
  const auto whole_root = utf8(fs::canonical(listing.root, ignored));
  for (std::size_t index = 0; index < listing.paths.size(); ++index) {
    const auto& path = listing.paths[index];
    auto name = listing.name_of(index);
    if (!name.ends_with(".zip")) {
      const auto size = fs::file_size(path, ignored);
      files.push_back({.name = name,
                       .bill = promised_bill(whole_root + "/" + name),
                       .size = ignored ? 0 : size,
                       .path = path});
      continue;
    }
    try {
      add_entries(files, path, name);
    } catch (const plugin::Failure& failure) {
      reader.diagnose({.severity = TIMELOOM_ERROR, .message = failure.what(), .file = name});
    }
  }
}

}  // namespace

std::vector<BillFile> list_bill_files(plugin::Reader& reader) {
  std::vector<BillFile> files;
  const auto listing = plugin::list_source_files(reader, kEndings);
  if (listing.is_folder) {
    add_folder(files, listing, reader);
  } else if (is_zip(listing.root)) {
    add_entries(files, listing.root, utf8(listing.root.filename()));
    if (files.empty()) throw plugin::Failure("there is no bill in this ZIP");
  } else {
    std::error_code ignored;
    const auto size = fs::file_size(listing.root, ignored);
    files.push_back({.size = ignored ? 0 : size, .path = listing.root});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  std::uint64_t number = 0;
  for (auto& file : files) file.number = ++number;
  std::stable_sort(files.begin(), files.end(),
                   [](const auto& a, const auto& b) { return a.bill < b.bill; });
  return files;
}

ZipArchive BillFileOpener::borrow(const fs::path& path) {
  std::unique_lock lock(mutex_);
  auto known = zips_.find(path);
  if (known == zips_.end()) known = zips_.emplace(path, Zip{plugin::MappedFile(path)}).first;
  auto& [file, idle] = known->second;
  if (idle.empty()) {
    lock.unlock();
    return ZipArchive(file.bytes());
  }
  auto archive = std::move(idle.back());
  idle.pop_back();
  return archive;
}

FileBytes BillFileOpener::open(const BillFile& file) {
  if (!file.entry) return FileBytes(plugin::MappedFile(file.path));
  auto archive = borrow(file.path);
  FileBytes bytes(archive.read(*file.entry));
  const std::lock_guard lock(mutex_);
  zips_.find(file.path)->second.idle.push_back(std::move(archive));
  return bytes;
}

bool folder_holds_bills(std::string_view folder, bool (*matches)(std::string_view head)) {
  return plugin::folder_holds(folder, kEndings, matches);
}

}  // namespace timeloom::legislation
