namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Reads payloads of somebody else and works with them, with and without checks; each method one way in which values travel.</summary>
internal static class ImporterShape
{
    public static string Importer(Module m, string name) => $$"""
        public sealed class {{name}}(I{{m.Entity}}Client client, I{{m.Entity}}Repository repository, HttpClient http, ILogger<{{name}}> logger)
        {
            private static readonly HashSet<string> KnownStatuses = ["open", "held", "closed"];
            private readonly List<{{m.Entity}}> _pending = [];
            private DateTimeOffset _last;

        {{string.Join("\n\n", m.Random.Some(Methods(m), 9))}}

            public void Touch(DateTimeOffset now) => _last = now > _last ? now : _last;
        }
        """;

    private static string[] Methods(Module m) =>
    [
        $$"""
            public async Task<int> ImportPageAsync(int number, CancellationToken cancellationToken)
            {
                var page = await client.GetPageAsync(number, cancellationToken);
                var count = 0;
                foreach (var payload in page.Items)
                {
                    var entity = {{m.Entity}}Mapper.ToEntity(payload);
                    entity.Recalculate();
                    await repository.SaveAsync(entity, cancellationToken); //! SI1001
                    count++;
                }

                logger.LogInformation("Imported {Count}", count);
                return count;
            }
        """,
        $$"""
            public async Task ImportStreamAsync(CancellationToken cancellationToken)
            {
                await foreach (var payload in client.StreamAsync(cancellationToken))
                    await StepOneAsync(payload, cancellationToken); //! SI1001
            }

            private Task StepOneAsync({{m.Entity}}Payload payload, CancellationToken cancellationToken) => StepTwoAsync({{m.Entity}}Mapper.ToEntity(payload), cancellationToken);

            private async Task StepTwoAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                entity.Recalculate();
                await StepThreeAsync(entity.CopyWith("imported"), cancellationToken);
            }

            private Task StepThreeAsync({{m.Entity}} entity, CancellationToken cancellationToken) => entity.Parts.Count == 0 ? Task.CompletedTask : StepFourAsync(entity, cancellationToken);

            private async Task StepFourAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                try
                {
                    await repository.SaveAsync(entity, cancellationToken);
                }
                finally
                {
                    logger.LogDebug("Step four of {Id} is done", entity.Id);
                }
            }
        """,
        $$"""
            public async Task ImportByPipelineAsync(string id, CancellationToken cancellationToken)
            {
                var payload = await client.GetAsync(id, cancellationToken);
                Func<{{m.Entity}}, {{m.Entity}}> recalculate = entity => { entity.Recalculate(); return entity; };
                Func<{{m.Entity}}, {{m.Entity}}> mark = entity => entity.CopyWith("piped");
                Func<{{m.Entity}}, Task> save = entity => repository.SaveAsync(entity, cancellationToken); //! SI1001
                await save(mark(recalculate({{m.Entity}}Mapper.ToEntity(payload)))); //?
            }
        """,
        $$"""
            public async Task ImportLargeAsync(CancellationToken cancellationToken)
            {
                var page = await client.GetPageAsync(1, cancellationToken);
                var entities = page.Items.Where(payload => payload.Parts.Count > 2).Select({{m.Entity}}Mapper.ToEntity).OrderByDescending(entity => entity.Total).ToList();
                foreach (var entity in entities.Take(10))
                    await repository.SaveAsync(entity, cancellationToken); //! SI1001
            }
        """,
        $$"""
            public async Task CollectAsync(CancellationToken cancellationToken)
            {
                var page = await client.GetPageAsync(1, cancellationToken);
                foreach (var payload in page.Items)
                    _pending.Add({{m.Entity}}Mapper.ToEntity(payload));
            }

            public async Task FlushAsync(CancellationToken cancellationToken)
            {
                foreach (var entity in _pending)
                    await repository.SaveAsync(entity, cancellationToken); //! SI1001
                _pending.Clear();
            }
        """,
        $$"""
            public async Task ImportPairAsync(string first, string second, CancellationToken cancellationToken)
            {
                var (left, right) = await FetchPairAsync(first, second, cancellationToken);
                await repository.SetStatusAsync("pair", left.Status + "/" + right.Status, cancellationToken); //! SI1001
            }

            private async Task<({{m.Entity}}Payload Left, {{m.Entity}}Payload Right)> FetchPairAsync(string first, string second, CancellationToken cancellationToken)
            {
                var left = await client.GetAsync(first, cancellationToken);
                var right = await client.GetAsync(second, cancellationToken);
                return (left, right);
            }
        """,
        $$"""
            public async Task ImportInBatchesAsync(CancellationToken cancellationToken)
            {
                var page = await client.GetPageAsync(2, cancellationToken);
                await EachAsync(page.Items.Select({{m.Entity}}Mapper.ToEntity), entity => repository.SaveAsync(entity, cancellationToken)); //! SI1001

                static async Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> work)
                {
                    foreach (var batch in items.Chunk(20))
                    {
                        foreach (var item in batch)
                            await work(item);
                    }
                }
            }
        """,
        $$"""
            public async Task ApproveSmallAsync(string id, CancellationToken cancellationToken)
            {
                var payload = await client.GetAsync(id, cancellationToken);
                if (payload.Total < {{m.Random.Next(1, 9)}}00)
                    await client.SubmitAsync(new {{m.Entity}}Receipt("fixed", "approved", 0), cancellationToken); //! SI1002
            }
        """,
        $$"""
            public async Task WarnOfLargeAsync(string id, CancellationToken cancellationToken)
            {
                var payload = await client.GetAsync(id, cancellationToken);
                if (payload.Total > {{m.Random.Next(1, 9)}}00)
                    await client.SubmitAsync(new {{m.Entity}}Receipt("fixed", "large", 0), cancellationToken);
            }
        """,
        """
            public async Task<string> ReadTermsAsync(CancellationToken cancellationToken)
            {
                using var response = await http.GetAsync(new Uri("terms", UriKind.Relative), cancellationToken);
                return await response.Content.ReadAsStringAsync(cancellationToken); //! SI1007
            }
        """,
        $$"""
            public async Task ImportLenientAsync(string id, CancellationToken cancellationToken)
            {
                var text = await http.GetStringAsync(new Uri(id, UriKind.Relative), cancellationToken);
                {{m.Entity}}Payload payload;
                try
                {
                    payload = JsonSerializer.Deserialize<{{m.Entity}}Payload>(text) ?? new {{m.Entity}}Payload();
                }
                catch (JsonException)
                {
                    payload = new {{m.Entity}}Payload();
                }

                await repository.SaveAsync({{m.Entity}}Mapper.ToEntity(payload), cancellationToken); //! SI1001 SI1004 SI1005
            }
        """,
        $$"""
            public async Task SubmitAmountAsync(string id, CancellationToken cancellationToken)
            {
                var payload = await client.GetAsync(id, cancellationToken);
                if (!decimal.TryParse(payload.Amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
                    throw new FormatException("The amount is no number.");
                await client.SubmitAsync(new {{m.Entity}}Receipt("fixed", "checked", amount), cancellationToken);
            }
        """,
        $$"""
            public async Task CopyStatusAsync(string id, CancellationToken cancellationToken)
            {
                var payload = await client.GetAsync(id, cancellationToken);
                var status = payload.Status;
                if (!KnownStatuses.Contains(status))
                    throw new InvalidOperationException("The status is not known.");
                await repository.SetStatusAsync("fixed", status, cancellationToken);
            }
        """,
        $$"""
            public async Task ImportValidatedAsync(CancellationToken cancellationToken)
            {
                var request = await http.GetFromJsonAsync<{{m.Entity}}CheckedRequest>("next", cancellationToken) ?? throw new InvalidOperationException("null");
                Validator.ValidateObject(request, new ValidationContext(request), validateAllProperties: true);
                await client.SubmitAsync(new {{m.Entity}}Receipt(request.Id, "checked", request.Total), cancellationToken);
            }
        """,
        $$"""
            public async Task<decimal> MeasureAsync(CancellationToken cancellationToken)
            {
                decimal sum = 0;
                await foreach (var payload in client.StreamAsync(cancellationToken))
                {
                    sum += payload.Total;
                    logger.LogInformation("{Id} {Customer} {Total}", payload.Id, payload.Customer, payload.Total);
                }

                return sum;
            }
        """,
        $$"""
            public async Task ResetAsync(CancellationToken cancellationToken)
            {
                var status = (await client.GetAsync("first", cancellationToken)).Status;
                logger.LogInformation("Was {Status}", status);
                status = "open";
                await repository.SetStatusAsync("first", status, cancellationToken);
            }
        """,
        $$"""
            public async Task SeedAsync(CancellationToken cancellationToken)
            {
                foreach (var number in Enumerable.Range(1, {{m.Random.Next(3, 20)}}))
                {
                    var entity = new {{m.Entity}} { Id = number.ToString(CultureInfo.InvariantCulture), Customer = "sample", Total = number * 10m };
                    entity.Add(new {{m.Part}} { Sku = "S", Count = number, Price = 1 });
                    await repository.SaveAsync(entity, cancellationToken);
                }
            }
        """,
    ];
}
