// Records what a computer does within some milliseconds, to the nanosecond, as a Timeloom table:
//   g++ -std=c++20 -O2 record_trace.cpp -o record_trace && ./record_trace > trace.csv
#include <fcntl.h>
#include <immintrin.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t now() {
  timespec time{};
  clock_gettime(CLOCK_REALTIME, &time);
  return time.tv_sec * kSecond + time.tv_nsec;
}

std::string edtf(std::int64_t nanoseconds) {
  const time_t seconds = nanoseconds / kSecond;
  tm utc{};
  gmtime_r(&seconds, &utc);
  char text[64];
  const auto length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
  snprintf(text + length, sizeof text - length, ".%09lldZ",
           static_cast<long long>(nanoseconds % kSecond));
  return text;
}

struct Step {
  const char *id, *title, *summary;
  const char* importance;
  std::function<void()> run;
};

}  // namespace

int main() {
  std::vector<std::uint64_t> memory(1 << 24, 1);
  volatile std::uint64_t sink = 0;
  int ends[2];
  if (pipe(ends) != 0) return 1;
  char byte = 'x';
  const int file = open("record_trace.tmp", O_CREAT | O_WRONLY | O_TRUNC, 0600);
  const std::vector<char> block(4096, 'x');
  constexpr std::size_t kPage = 4096;
  auto* const page = static_cast<char*>(
      mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  if (file < 0 || page == MAP_FAILED) return 1;

  const Step steps[] = {
      {"clock", "The clock is read", "Nothing between two readings of the clock.", "0.40", [] {}},
      {"cached", "A word from the cache", "One load of a word that was just used.", "0.50",
       [&] { sink = memory[0]; }},
      {"memory", "A word from memory", "One load of a word that no cache holds.", "0.80",
       [&] { sink = memory[1 << 20]; }},
      {"additions", "A thousand additions", "Each waits for the one before it.", "0.45",
       [&] {
         for (int i = 0; i < 1000; ++i) sink = sink + 1;
       }},
      {"call", "A system call", "getppid: into the kernel and back.", "0.60",
       [&] { sink = static_cast<std::uint64_t>(getppid()); }},
      {"pipe", "A byte through a pipe", "Written, then read by the same thread.", "0.55",
       [&] {
         sink = static_cast<std::uint64_t>(write(ends[1], &byte, 1) + read(ends[0], &byte, 1));
       }},
      {"fault", "A page is touched first", "The kernel finds and clears a page of 4096 bytes.",
       "0.52", [&] { page[0] = 1; }},
      {"thread", "A thread starts and ends", "Created, run and joined.", "0.65",
       [] { std::thread([] {}).join(); }},
      {"file", "4096 bytes reach the disk", "write and fsync.", "0.75",
       [&] {
         sink = static_cast<std::uint64_t>(write(file, block.data(), block.size()) + fsync(file));
       }},
      {"sleep", "A sleep of a millisecond", "Asked for 1,000,000 ns; what is over is the wake-up.",
       "0.70",
       [] {
         const timespec millisecond{0, 1'000'000};
         nanosleep(&millisecond, nullptr);
       }},
  };
  now();
  for (const auto& step : steps) step.run();  // once for the caches
  madvise(page, kPage, MADV_DONTNEED);        // to be touched first again
  std::vector<std::pair<std::int64_t, std::int64_t>> times;
  times.reserve(std::size(steps));
  for (const auto& step : steps) {
    _mm_clflush(&memory[1 << 20]);
    sink = memory[0];
    _mm_mfence();
    const auto begin = now();
    step.run();
    times.emplace_back(begin, now());
  }
  std::puts("id,date,kind,lane,title,summary,sources,tags,importance");
  const auto first = times.front().first;
  std::printf(
      "light,%s/%s,light,Computer,Light goes a metre,\"In 3.336 ns, at 299,792,458 m/s.\","
      "\"BIPM, The International System of Units (2019)\",trace,0.90\n",
      edtf(first).c_str(), edtf(first + 2).c_str());
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto& step = steps[i];
    const auto [begin, end] = times[i];
    std::printf(
        "%s,%s/%s,trace,Computer,%s,\"%s Took %lld ns.\",\"Measured by record_trace.cpp\","
        "trace,%s\n",
        step.id, edtf(begin).c_str(), edtf(end).c_str(), step.title, step.summary,
        static_cast<long long>(end - begin), step.importance);
  }
  unlink("record_trace.tmp");
}
