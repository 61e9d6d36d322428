// Where the events of rows go, and who reads their times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <timeloom/plugin.hpp>

#include "table/plain_time.hpp"

namespace timeloom::table {

class EventOutput {
public:
  virtual ~EventOutput() = default;

  // As those of plugin::Reader.
  virtual bool push(const plugin::Event& event) = 0;
  virtual void diagnose(const plugin::Diagnostic& diagnostic) = 0;
  virtual std::optional<timeloom_span> parse_time(std::string_view text, std::string_view zone) = 0;
  virtual const std::string& time_error() const = 0;
  virtual bool stopped() const = 0;
};

// The host itself. For the thread that reads the source only.
class HostOutput final : public EventOutput {
public:
  explicit HostOutput(plugin::Reader& reader) : reader_(reader) {}

  bool push(const plugin::Event& event) override { return reader_.push(event); }
  void diagnose(const plugin::Diagnostic& diagnostic) override { reader_.diagnose(diagnostic); }
  std::optional<timeloom_span> parse_time(std::string_view text, std::string_view zone) override {
    const auto span = plain_time(text, zone);
    return span ? span : reader_.parse_time(text, zone);
  }
  const std::string& time_error() const override { return reader_.time_error(); }
  bool stopped() const override { return reader_.stopped(); }

private:
  plugin::Reader& reader_;
};

}  // namespace timeloom::table
