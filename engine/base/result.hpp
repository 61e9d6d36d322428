// Errors as values: what a function that can fail answers.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace timeloom {

// A failure, as one sentence for a person: it names the file, record or field it is about.
struct Error {
  std::string message;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string message) {
  return tl::unexpected<Error>(Error{std::move(message)});
}

}  // namespace timeloom
