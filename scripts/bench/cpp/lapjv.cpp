// The shortest augmenting path algorithm of Jonker and Volgenant (1987) for dense cost matrices, to be measured against.
// Reads n and n × n whole costs; prints the cost of the best assignment and the best of three times in milliseconds.
#include <chrono>
#include <cstdio>
#include <limits>
#include <vector>

static long long solve(int n, const std::vector<int> &cost) {
  std::vector<int> rowOf(n, -1), columnOf(n, -1), from(n), columns(n), free;
  std::vector<long long> price(n), distance(n);
  // Column reduction, from the last column on.
  for (int j = n - 1; j >= 0; j--) {
    int best = 0;
    for (int i = 1; i < n; i++)
      if (cost[i * n + j] < cost[best * n + j]) best = i;
    price[j] = cost[best * n + j];
    if (columnOf[best] < 0) {
      columnOf[best] = j;
      rowOf[j] = best;
    }
  }
  for (int i = 0; i < n; i++)
    if (columnOf[i] < 0) free.push_back(i);
  // Augmenting row reduction, twice.
  for (int pass = 0; pass < 2; pass++) {
    std::vector<int> waiting;
    for (size_t at = 0; at < free.size();) {
      int i = free[at++];
      const int *row = &cost[i * n];
      int one = 0, two = -1;
      long long least = row[0] - price[0], next = std::numeric_limits<long long>::max();
      for (int j = 1; j < n; j++) {
        long long reduced = row[j] - price[j];
        if (reduced >= next) continue;
        if (reduced < least) {
          next = least, two = one;
          least = reduced, one = j;
        } else
          next = reduced, two = j;
      }
      int j = one, before = rowOf[j];
      if (least < next)
        price[j] -= next - least;
      else if (before >= 0 && two >= 0)
        j = two, before = rowOf[j];
      if (before >= 0) columnOf[before] = -1;
      rowOf[j] = i, columnOf[i] = j;
      if (before < 0) continue;
      if (least < next)
        free[--at] = before;
      else
        waiting.push_back(before);
    }
    free = waiting;
  }
  // Shortest paths for the rows left over.
  for (int root : free) {
    int low = 0, up = 0, last = 0, end = -1;
    long long least = 0;
    for (int j = 0; j < n; j++) columns[j] = j, distance[j] = cost[root * n + j] - price[j], from[j] = root;
    while (end < 0) {
      if (low == up) {
        last = low;
        least = distance[columns[up++]];
        for (int k = up; k < n; k++) {
          int j = columns[k];
          if (distance[j] > least) continue;
          if (distance[j] < least) up = low, least = distance[j];
          columns[k] = columns[up], columns[up++] = j;
        }
        for (int k = low; k < up && end < 0; k++)
          if (rowOf[columns[k]] < 0) end = columns[k];
        if (end >= 0) break;
      }
      int j = columns[low++], i = rowOf[j];
      long long own = cost[i * n + j] - price[j] - least;
      for (int k = up; k < n; k++) {
        int other = columns[k];
        long long reached = cost[i * n + other] - price[other] - own;
        if (reached >= distance[other]) continue;
        distance[other] = reached, from[other] = i;
        if (reached != least) continue;
        if (rowOf[other] < 0) {
          end = other;
          break;
        }
        columns[k] = columns[up], columns[up++] = other;
      }
    }
    for (int k = 0; k < last; k++) price[columns[k]] += distance[columns[k]] - least;
    for (int i = -1; i != root;) {
      i = from[end];
      rowOf[end] = i;
      std::swap(columnOf[i], end);
    }
  }
  long long sum = 0;
  for (int i = 0; i < n; i++) sum += cost[i * n + columnOf[i]];
  return sum;
}

int main() {
  int n;
  if (std::scanf("%d", &n) != 1) return 1;
  std::vector<int> cost(n * n);
  for (int &each : cost)
    if (std::scanf("%d", &each) != 1) return 1;
  double best = 1e9;
  long long sum = 0;
  for (int run = 0; run < 3; run++) {
    auto begun = std::chrono::steady_clock::now();
    sum = solve(n, cost);
    double taken = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    if (taken < best) best = taken;
  }
  std::printf("%lld %f\n", sum, best);
}
