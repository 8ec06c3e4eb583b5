namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Code that touches nothing outside: computing, text, reports; most of any code base.</summary>
internal static class PlainShape
{
    private static readonly string[] Verbs = ["Sum", "Rank", "Spread", "Fold", "Trim", "Weigh", "Score", "Split", "Round", "Merge", "Clamp", "Shift", "Group", "Index", "Scale", "Count"];

    public static string Calculator(Module m, string name, int methods) => $$"""
        public sealed class {{name}}({{m.Entity}}RuleBook rules)
        {
            private readonly Dictionary<string, decimal> _known = [];
            private int _calls;

            public int Calls => _calls;

        {{string.Join("\n\n", Enumerable.Range(0, methods).Select(number => Method(m, $"{m.Random.Pick(Verbs)}{number}", number == 0 ? null : number - 1)))}}

            private decimal Known(string key, Func<decimal> compute)
            {
                _calls++;
                if (!_known.TryGetValue(key, out var value))
                    _known[key] = value = compute();
                return value;
            }

            private decimal Total({{m.Entity}} entity) => rules.Total(entity);
        }
        """;

    public static string Report(Module m) => $$"""
        public sealed class {{m.Entity}}Report(IReadOnlyList<{{m.Entity}}> entities)
        {
            public string Table()
            {
                var text = new StringBuilder();
                text.AppendLine("id;customer;total");
                foreach (var entity in entities.OrderBy(entity => entity.Customer, StringComparer.Ordinal).ThenByDescending(entity => entity.Total))
                    text.AppendLine({{m.Entity}}Mapper.ToCsv(entity));
                return text.ToString();
            }

            public IReadOnlyDictionary<string, decimal> ByCustomer() => entities.GroupBy(entity => entity.Customer).ToDictionary(group => group.Key, group => group.Sum(entity => entity.Total));

            public IEnumerable<(string Sku, int Count)> ByPart() =>
                from entity in entities
                from part in entity.Parts
                group part by part.Sku into parts
                let count = parts.Sum(part => part.Count)
                where count > {{m.Random.Next(0, 5)}}
                orderby count descending
                select (parts.Key, count);

            public string Largest() => entities.MaxBy(entity => entity.Total) is { } largest ? $"{largest.Id}: {largest.Total:N2} {largest.Currency}" : "none";

            public decimal Median()
            {
                var totals = entities.Select(entity => entity.Total).Order().ToArray();
                if (totals.Length == 0)
                    return 0;
                var middle = totals.Length / 2;
                return totals.Length % 2 == 1 ? totals[middle] : (totals[middle - 1] + totals[middle]) / 2;
            }
        }
        """;

    public static string Tests(Module m) => $$"""
        public sealed class {{m.Entity}}Tests
        {
            private readonly Fake{{m.Entity}}Repository _repository = new();

        {{string.Join("\n\n", Enumerable.Range(1, m.Random.Next(4, 9)).Select(number => Test(m, number)))}}

            private static {{m.Entity}} Sample(string id, decimal price, int count)
            {
                var entity = new {{m.Entity}} { Id = id, Customer = "ada" };
                entity.Add(new {{m.Part}} { Sku = "S1", Price = price, Count = count });
                return entity;
            }

            private sealed class Fake{{m.Entity}}Repository : I{{m.Entity}}Repository
            {
                public List<string> Saved { get; } = [];

                public Task SaveAsync({{m.Entity}} entity, CancellationToken cancellationToken)
                {
                    Saved.Add(entity.Id);
                    return Task.CompletedTask;
                }

                public Task SetStatusAsync(string id, string status, CancellationToken cancellationToken) => Task.CompletedTask;

                public Task<int> CountAsync(CancellationToken cancellationToken) => Task.FromResult(Saved.Count);
            }
        }
        """;

    private static string Test(Module m, int number) => $$"""
            public async Task Saves_what_it_is_given_{{number}}()
            {
                var entity = Sample("id{{number}}", {{m.Random.Next(1, 100)}}m, {{m.Random.Next(1, 9)}});
                var service = new Counting{{m.Entity}}Repository(_repository, NullLogger<Counting{{m.Entity}}Repository>.Instance);
                await service.SaveAsync(entity, CancellationToken.None);
                await service.SetStatusAsync("id{{number}}", "open", CancellationToken.None);
                if (_repository.Saved.Count != 1 || await service.CountAsync(CancellationToken.None) != 1)
                    throw new InvalidOperationException("not saved");
            }
        """;

    private static string Method(Module m, string name, int? previous)
    {
        int number = m.Random.Next(2, 90);
        string other = m.Random.Pick(Verbs).ToLowerInvariant();
        return m.Random.Next(8) switch
        {
            0 => $$"""
                    public decimal {{name}}({{m.Entity}} entity, int {{other}}Limit)
                    {
                        decimal sum = {{previous ?? 0}};
                        for (var i = 0; i < entity.Parts.Count && i < {{other}}Limit; i++)
                        {
                            var part = entity.Parts[i];
                            if (part.Price < {{number}} && part.Count > 1)
                                sum += part.Sum() * 0.{{number}}m;
                            else if (part.Price > {{number * 10}})
                                sum -= {{number}};
                        }

                        return Math.Max(sum, 0);
                    }
                """,
            1 => $$"""
                    public string {{name}}(IEnumerable<{{m.Part}}> parts)
                    {
                        var text = new StringBuilder();
                        foreach (var part in parts.Where(part => part.Count > {{number}}).OrderBy(part => part.Sku, StringComparer.Ordinal))
                        {
                            if (text.Length > 0)
                                text.Append(", ");
                            text.Append(part.Sku).Append(" x").Append(part.Count);
                        }

                        return text.Length == 0 ? "no {{other}}" : text.ToString();
                    }
                """,
            2 => $$"""
                    public IReadOnlyList<string> {{name}}(string text)
                    {
                        var words = new List<string>();
                        var start = 0;
                        for (var i = 0; i <= text.Length; i++)
                        {
                            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                                continue;
                            if (i > start)
                                words.Add(text[start..i].ToLowerInvariant());
                            start = i + 1;
                        }

                        return words.Count > {{number}} ? words.GetRange(0, {{number}}) : words;
                    }
                """,
            3 => $$"""
                    public decimal {{name}}({{m.Entity}} entity) => Known(entity.Id + "{{other}}", () => entity.Parts.Sum(part => part.Sum()) * {{number}} / 100m + Total(entity));
                """,
            4 => $$"""
                    public {{m.Entity}}State {{name}}({{m.Entity}} entity, DateTimeOffset now) => (entity.State, entity.Total) switch
                    {
                        ({{m.Entity}}State.Draft, > {{number}}m) => {{m.Entity}}State.Held,
                        ({{m.Entity}}State.Draft, _) when now.DayOfWeek == DayOfWeek.Sunday => {{m.Entity}}State.Draft,
                        ({{m.Entity}}State.Open or {{m.Entity}}State.Held, <= 0) => {{m.Entity}}State.Closed,
                        var (state, _) => state,
                    };
                """,
            5 => $$"""
                    public Dictionary<string, List<{{m.Part}}>> {{name}}(IReadOnlyList<{{m.Entity}}> entities)
                    {
                        var found = new Dictionary<string, List<{{m.Part}}>>(StringComparer.OrdinalIgnoreCase);
                        foreach (var entity in entities)
                        {
                            foreach (var part in entity.Parts)
                            {
                                if (!found.TryGetValue(part.Sku, out var list))
                                    found[part.Sku] = list = [];
                                list.Add(part);
                            }
                        }

                        foreach (var key in found.Where(pair => pair.Value.Count < {{number % 5}}).Select(pair => pair.Key).ToArray())
                            found.Remove(key);
                        return found;
                    }
                """,
            6 => $$"""
                    public int {{name}}(ReadOnlySpan<int> values)
                    {
                        var hash = {{number}};
                        foreach (var value in values)
                        {
                            hash = unchecked((hash * 31) + value);
                            hash ^= hash >> {{number % 16}};
                        }

                        _calls += values.Length;
                        return hash & int.MaxValue;
                    }
                """,
            _ => $$"""
                    public async Task<decimal> {{name}}Async(IAsyncEnumerable<{{m.Entity}}> entities, Func<{{m.Entity}}, decimal> weigh, CancellationToken cancellationToken)
                    {
                        decimal {{other}}Sum = 0;
                        await foreach (var entity in entities.WithCancellation(cancellationToken))
                        {
                            var weight = weigh(entity);
                            if (weight is < 0 or > {{number}}m)
                                throw new ArgumentOutOfRangeException(nameof(weigh), weight, "The weight is out of range.");
                            {{other}}Sum += weight * entity.Parts.Count;
                        }

                        return {{other}}Sum;
                    }
                """,
        };
    }
}
