namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>What comes over the wire, and what the module keeps.</summary>
internal static class PayloadShape
{
    public static string Payloads(Module m) => $$"""
        public sealed record {{m.Part}}Payload
        {
            public string Sku { get; init; } = "";
            public decimal Price { get; init; }
            public int Count { get; init; }
        {{m.EachPart(f => $"    public {f.Type} {f.Name} {{ get; init; }} = {f.Sample};")}}
        }

        public sealed record {{m.Entity}}Payload
        {
            public string Id { get; init; } = "";
            public string Status { get; init; } = "";
            public string Currency { get; init; } = "";
            public string Amount { get; init; } = "";
            public string Customer { get; init; } = "";
            public decimal Total { get; init; }
        {{m.Each(f => $"    public {f.Type} {f.Name} {{ get; init; }} = {f.Sample};")}}
            public List<{{m.Part}}Payload> Parts { get; init; } = [];
        }

        public sealed record {{m.Entity}}Page(IReadOnlyList<{{m.Entity}}Payload> Items, string? Next);

        public sealed record {{m.Entity}}Receipt(string Id, string Status, decimal Total);

        public sealed class {{m.Entity}}Request
        {
            public string Id { get; set; } = "";
            public string Customer { get; set; } = "";
            public string Currency { get; set; } = "";
            public decimal Total { get; set; }
        {{m.Each(f => $"    public {f.Type} {f.Name} {{ get; set; }} = {f.Sample};")}}
        }

        public sealed class {{m.Entity}}CheckedRequest
        {
            [Required, StringLength(40)]
            public string Id { get; set; } = "";

            [Required, RegularExpression("^[A-Z]{3}$")]
            public string Currency { get; set; } = "";

            [Range(0, 100_000)]
            public decimal Total { get; set; }
        }
        """;

    public static string Entity(Module m) => $$"""
        public enum {{m.Entity}}State { Draft, Open, Held, Closed }

        public sealed class {{m.Part}}
        {
            public required string Sku { get; set; }
            public decimal Price { get; set; }
            public int Count { get; set; }
        {{m.EachPart(f => $"    public {f.Type} {f.Name} {{ get; set; }} = {f.Sample};")}}

            public decimal Sum() => Price * Count;

            public override string ToString() => $"{Count} x {Sku}";
        }

        public sealed class {{m.Entity}}
        {
            private readonly List<{{m.Part}}> _parts = [];

            public required string Id { get; init; }
            public string Customer { get; set; } = "";
            public string Currency { get; set; } = "EUR";
            public string Status { get; set; } = "";
            public {{m.Entity}}State State { get; private set; }
            public decimal Total { get; set; }
        {{m.Each(f => $"    public {f.Type} {f.Name} {{ get; set; }} = {f.Sample};")}}
            public IReadOnlyList<{{m.Part}}> Parts => _parts;

            public void Add({{m.Part}} part)
            {
                ArgumentNullException.ThrowIfNull(part);
                _parts.Add(part);
                Total += part.Sum();
            }

            public void Recalculate()
            {
                decimal sum = 0;
                foreach (var part in _parts)
                {
                    if (part.Count <= 0)
                        continue;
                    sum += part.Sum();
                }

                Total = Math.Round(sum, 2);
            }

            public bool TryClose(DateTimeOffset now)
            {
                if (State == {{m.Entity}}State.Closed)
                    return false;
                State = Total > 0 && now > DateTimeOffset.UnixEpoch ? {{m.Entity}}State.Closed : {{m.Entity}}State.Held;
                return State == {{m.Entity}}State.Closed;
            }

            public {{m.Entity}} CopyWith(string status)
            {
                var copy = new {{m.Entity}} { Id = Id, Customer = Customer, Currency = Currency, Status = status, {{m.Each(f => $"{f.Name} = {f.Name}", ", ")}} };
                foreach (var part in _parts)
                    copy.Add(part);
                return copy;
            }

            public override string ToString() => $"{Id} {Customer} {Total} {Currency}";
        }
        """;
}
