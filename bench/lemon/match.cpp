// Maximum-weight matching by LEMON, on the graph that bench/match.ts writes: int32 n, int32 m, then m times int32 u, int32 v, int64 weight.
// Prints weight, CPU milliseconds of each solve, and the greatest resident memory in kB.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

// The most memory this program held. What getrusage tells begins with the memory of whoever started it.
static long peakKilobytes() {
  std::FILE* status = std::fopen("/proc/self/status", "r");
  char line[256];
  long kilobytes = 0;
  while (status != nullptr && std::fgets(line, sizeof line, status) != nullptr) std::sscanf(line, "VmHWM: %ld", &kilobytes);
  if (status != nullptr) std::fclose(status);
  return kilobytes;
}

int main(int count, char** words) {
  if (count < 3) return 2;
  std::FILE* file = std::fopen(words[1], "rb");
  if (file == nullptr) return 1;
  std::int32_t n = 0, m = 0;
  if (std::fread(&n, 4, 1, file) != 1 || std::fread(&m, 4, 1, file) != 1) return 1;

  typedef lemon::SmartGraph Graph;
  typedef Graph::EdgeMap<long long> Weights;
  Graph graph;
  graph.reserveNode(n);
  graph.reserveEdge(m);
  Weights weights(graph);
  for (int v = 0; v < n; v++) graph.addNode();
  for (int e = 0; e < m; e++) {
    std::int32_t u, v;
    std::int64_t weight;
    if (std::fread(&u, 4, 1, file) != 1 || std::fread(&v, 4, 1, file) != 1 || std::fread(&weight, 8, 1, file) != 1) return 1;
    weights[graph.addEdge(graph.nodeFromId(u), graph.nodeFromId(v))] = weight;
  }
  std::fclose(file);

  std::vector<double> times;
  long long weight = 0;
  for (int turn = std::atoi(words[2]); turn > 0; turn--) {
    std::clock_t start = std::clock();
    lemon::MaxWeightedMatching<Graph, Weights> matching(graph, weights);
    matching.run();
    weight = matching.matchingWeight();
    times.push_back(1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::printf("{\"weight\":\"%lld\",\"milliseconds\":[", weight);
  for (std::size_t i = 0; i < times.size(); i++) std::printf(i == 0 ? "%.1f" : ",%.1f", times[i]);
  std::printf("],\"kilobytes\":%ld}\n", peakKilobytes());
  return 0;
}
