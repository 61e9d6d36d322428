#include "app/imgui_input.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

// Since 1.87 Dear ImGui takes events and spreads them over frames by itself; before, it looks at
// the state of the keys once a frame.
#define TIMELOOM_IMGUI_TAKES_EVENTS (IMGUI_VERSION_NUM >= 18700)

namespace timeloom {

namespace {

constexpr float kLeastStep = 1e-4F;  // Dear ImGui does not take frames of no time

struct KeyPair {
  Key key;
  ImGuiKey imgui;
};
// What Dear ImGui asks for by itself.
constexpr std::array kKeys = {KeyPair{Key::tab, ImGuiKey_Tab},
                              KeyPair{Key::left, ImGuiKey_LeftArrow},
                              KeyPair{Key::right, ImGuiKey_RightArrow},
                              KeyPair{Key::up, ImGuiKey_UpArrow},
                              KeyPair{Key::down, ImGuiKey_DownArrow},
                              KeyPair{Key::page_up, ImGuiKey_PageUp},
                              KeyPair{Key::page_down, ImGuiKey_PageDown},
                              KeyPair{Key::home, ImGuiKey_Home},
                              KeyPair{Key::end, ImGuiKey_End},
                              KeyPair{Key::insert, ImGuiKey_Insert},
                              KeyPair{Key::delete_, ImGuiKey_Delete},
                              KeyPair{Key::backspace, ImGuiKey_Backspace},
                              KeyPair{Key::space, ImGuiKey_Space},
                              KeyPair{Key::enter, ImGuiKey_Enter},
                              KeyPair{Key::escape, ImGuiKey_Escape},
                              KeyPair{Key{U'a'}, ImGuiKey_A},
                              KeyPair{Key{U'c'}, ImGuiKey_C},
                              KeyPair{Key{U'v'}, ImGuiKey_V},
                              KeyPair{Key{U'x'}, ImGuiKey_X},
                              KeyPair{Key{U'y'}, ImGuiKey_Y},
                              KeyPair{Key{U'z'}, ImGuiKey_Z}};

// A position in kKeys; its size where Dear ImGui does not ask for the key.
std::size_t position_of(Key key) {
  const auto found = std::ranges::find(kKeys, key, &KeyPair::key);
  return static_cast<std::size_t>(found - kKeys.begin());
}

bool is_press(const PointerEvent& event) {
  return event.action == PointerEvent::Action::pressed;
}

bool changes_button(const PointerEvent& event) {
  return is_press(event) || event.action == PointerEvent::Action::released;
}

}  // namespace

ImGuiInput::ImGuiInput(Clipboard clipboard) : clipboard_(std::move(clipboard)) {
  if (!clipboard_.get) clipboard_.get = [this] { return copied_; };
  if (!clipboard_.set) clipboard_.set = [this](const std::string& words) { copied_ = words; };
#if IMGUI_VERSION_NUM >= 19110
  auto& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = this;
  platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
    auto& self = *static_cast<ImGuiInput*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
    self.copied_ = self.clipboard_.get();
    return self.copied_.c_str();
  };
  platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* words) {
    static_cast<ImGuiInput*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)
        ->clipboard_.set(words);
  };
#else
  auto& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* self) {
    auto& input = *static_cast<ImGuiInput*>(self);
    input.copied_ = input.clipboard_.get();
    return input.copied_.c_str();
  };
  io.SetClipboardTextFn = [](void* self, const char* words) {
    static_cast<ImGuiInput*>(self)->clipboard_.set(words);
  };
#endif
#if !TIMELOOM_IMGUI_TAKES_EVENTS
  for (std::size_t i = 0; i < kKeys.size(); ++i)
    ImGui::GetIO().KeyMap[kKeys[i].imgui] = static_cast<int>(i);
#endif
}

void ImGuiInput::feed(const WindowInput& input) {
  auto& io = ImGui::GetIO();
  io.DisplaySize = {input.size.width * input.scale.window, input.size.height * input.scale.window};
  io.DisplayFramebufferScale = {input.scale.framebuffer, input.scale.framebuffer};
  const auto step = static_cast<float>(input.seconds - std::exchange(last_seconds_, input.seconds));
  io.DeltaTime = std::max(step, kLeastStep);
  feed_pointer(input);
  feed_keys(input);
  for (const auto character : input.characters) io.AddInputCharacter(character);
}

#if TIMELOOM_IMGUI_TAKES_EVENTS

void ImGuiInput::feed_pointer(const WindowInput& input) {
  auto& io = ImGui::GetIO();
  for (const auto& event : input.pointer) {
    io.AddMousePosEvent(event.at.x * input.scale.window, event.at.y * input.scale.window);
    if (changes_button(event))
      io.AddMouseButtonEvent(static_cast<int>(event.button), is_press(event));
    if (event.action == PointerEvent::Action::wheel)
      io.AddMouseWheelEvent(event.wheel_sideways, event.wheel);
  }
}

void ImGuiInput::feed_keys(const WindowInput& input) {
  auto& io = ImGui::GetIO();
  for (const auto& [press, down] : input.keys) {
    io.AddKeyEvent(ImGuiMod_Ctrl, press.control);
    io.AddKeyEvent(ImGuiMod_Shift, press.shift);
    io.AddKeyEvent(ImGuiMod_Alt, press.alt);
    if (const auto at = position_of(press.key); at < kKeys.size())
      io.AddKeyEvent(kKeys[at].imgui, down);
  }
}

#else

// A key changes once a frame at most, and one button, which is then where it was pressed; what
// comes after that waits for the next frame.

void ImGuiInput::feed_pointer(const WindowInput& input) {
  auto& io = ImGui::GetIO();
  waiting_pointer_.insert(waiting_pointer_.end(), input.pointer.begin(), input.pointer.end());
  for (bool changed = false; !changed && !waiting_pointer_.empty(); waiting_pointer_.pop_front()) {
    const auto& event = waiting_pointer_.front();
    io.MousePos = {event.at.x * input.scale.window, event.at.y * input.scale.window};
    io.MouseWheel += event.wheel;
    io.MouseWheelH += event.wheel_sideways;
    changed = changes_button(event);
    if (changed) io.MouseDown[static_cast<std::size_t>(event.button)] = is_press(event);
  }
}

void ImGuiInput::feed_keys(const WindowInput& input) {
  auto& io = ImGui::GetIO();
  waiting_keys_.insert(waiting_keys_.end(), input.keys.begin(), input.keys.end());
  std::array<bool, kKeys.size()> changed{};
  while (!waiting_keys_.empty()) {
    const auto& [press, down] = waiting_keys_.front();
    const auto at = position_of(press.key);
    if (at < kKeys.size() && io.KeysDown[at] != down && std::exchange(changed[at], true)) return;
    io.KeyCtrl = press.control;
    io.KeyShift = press.shift;
    io.KeyAlt = press.alt;
    if (at < kKeys.size()) io.KeysDown[at] = down;
    waiting_keys_.pop_front();
  }
}

#endif

CursorShape wanted_cursor() {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_TextInput:
      return CursorShape::text;
    case ImGuiMouseCursor_Hand:
      return CursorShape::hand;
    case ImGuiMouseCursor_ResizeEW:
      return CursorShape::resize_sideways;
    case ImGuiMouseCursor_ResizeNS:
      return CursorShape::resize_upright;
    case ImGuiMouseCursor_ResizeAll:
      return CursorShape::resize_all;
    default:
      return CursorShape::arrow;
  }
}

}  // namespace timeloom
