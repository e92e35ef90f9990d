// LEMON's maximum-weight matching in general graphs, to be measured against.
// Reads n, m and m lines with two vertices and a weight; prints the sum and the best of three times in milliseconds.
#include <chrono>
#include <cstdio>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

int main() {
  int n, m;
  if (std::scanf("%d %d", &n, &m) != 2) return 1;
  lemon::SmartGraph graph;
  std::vector<lemon::SmartGraph::Node> nodes;
  for (int v = 0; v < n; v++) nodes.push_back(graph.addNode());
  lemon::SmartGraph::EdgeMap<long long> weight(graph);
  for (int edge = 0; edge < m; edge++) {
    int a, b, w;
    if (std::scanf("%d %d %d", &a, &b, &w) != 3) return 1;
    weight[graph.addEdge(nodes[a], nodes[b])] = w;
  }
  double best = 1e9;
  long long sum = 0;
  for (int run = 0; run < 3; run++) {
    lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weight);
    auto begun = std::chrono::steady_clock::now();
    matching.fractionalInit();
    matching.start();
    double taken = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    if (taken < best) best = taken;
    sum = matching.matchingWeight();
  }
  std::printf("%lld %f\n", sum, best);
}
