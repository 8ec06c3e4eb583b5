namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Between payload, entity and text.</summary>
internal static class MapperShape
{
    public static string Mapper(Module m) => $$"""
        public static class {{m.Entity}}Mapper
        {
            public static {{m.Entity}} ToEntity({{m.Entity}}Payload payload)
            {
                var entity = new {{m.Entity}}
                {
                    Id = payload.Id.Trim(),
                    Customer = Normalise(payload.Customer),
                    Currency = payload.Currency.ToUpperInvariant(),
                    Status = payload.Status,
                    Total = payload.Total,
        {{m.Each(f => $"            {f.Name} = payload.{f.Name},")}}
                };
                foreach (var part in payload.Parts.Select(ToPart))
                    entity.Add(part);
                return entity;
            }

            public static {{m.Part}} ToPart({{m.Part}}Payload payload) => new()
            {
                Sku = payload.Sku,
                Price = payload.Price,
                Count = payload.Count,
        {{m.EachPart(f => $"        {f.Name} = payload.{f.Name},")}}
            };

            public static {{m.Entity}} FromRequest({{m.Entity}}Request request) => new()
            {
                Id = request.Id,
                Customer = Normalise(request.Customer),
                Currency = request.Currency,
                Total = request.Total,
        {{m.Each(f => $"        {f.Name} = request.{f.Name},")}}
            };

            public static {{m.Entity}}Payload ToPayload({{m.Entity}} entity) => new()
            {
                Id = entity.Id,
                Customer = entity.Customer,
                Currency = entity.Currency,
                Total = entity.Total,
        {{m.Each(f => $"        {f.Name} = entity.{f.Name},")}}
                Parts = [.. entity.Parts.Select(part => new {{m.Part}}Payload { Sku = part.Sku, Price = part.Price, Count = part.Count })],
            };

            public static {{m.Entity}}Receipt ToReceipt({{m.Entity}} entity) => new(entity.Id, entity.Status, entity.Total);

            public static string ToCsv({{m.Entity}} entity)
            {
                var line = new StringBuilder();
                line.Append(entity.Id).Append(';').Append(entity.Customer).Append(';');
        {{m.Each(f => $"        line.Append(entity.{f.Name}).Append(';');")}}
                return line.ToString();
            }

            public static IReadOnlyDictionary<string, string> ToTags({{m.Entity}} entity) => new Dictionary<string, string>
            {
                ["id"] = entity.Id,
                ["customer"] = entity.Customer,
        {{m.Each(f => $"        [\"{f.Argument}\"] = entity.{f.Name}.ToString() ?? \"\",")}}
            };

            private static string Normalise(string text)
            {
                var trimmed = text.Trim();
                return trimmed.Length == 0 ? "unknown" : char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
            }
        }
        """;
}
