namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>A service of somebody else, behind an interface: the real client, a recording, one that tries again.</summary>
internal static class ClientShape
{
    public static string Client(Module m) => $$"""
        public interface I{{m.Entity}}Client
        {
            Task<{{m.Entity}}Payload> GetAsync(string id, CancellationToken cancellationToken);

            Task<{{m.Entity}}Page> GetPageAsync(int page, CancellationToken cancellationToken);

            IAsyncEnumerable<{{m.Entity}}Payload> StreamAsync(CancellationToken cancellationToken);

            Task SubmitAsync({{m.Entity}}Receipt receipt, CancellationToken cancellationToken);

            Task CancelAsync(string id, string reason, CancellationToken cancellationToken);
        }

        public sealed class Http{{m.Entity}}Client(HttpClient http, ILogger<Http{{m.Entity}}Client> logger) : I{{m.Entity}}Client
        {
            public async Task<{{m.Entity}}Payload> GetAsync(string id, CancellationToken cancellationToken)
            {
                logger.LogDebug("Reading {Id}", id);
                var payload = await http.GetFromJsonAsync<{{m.Entity}}Payload>($"{{m.Entity.ToLowerInvariant()}}/{Uri.EscapeDataString(id)}", cancellationToken).ConfigureAwait(false);
                return payload ?? throw new InvalidOperationException("The service answered null.");
            }

            public async Task<{{m.Entity}}Page> GetPageAsync(int page, CancellationToken cancellationToken)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{{m.Entity.ToLowerInvariant()}}?page={page}");
                request.Headers.Add("Accept-Language", "en");
                using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                var found = await response.Content.ReadFromJsonAsync<{{m.Entity}}Page>(cancellationToken).ConfigureAwait(false);
                return found ?? new {{m.Entity}}Page([], null);
            }

            public async IAsyncEnumerable<{{m.Entity}}Payload> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
            {
                var page = 1;
                while (true)
                {
                    var found = await GetPageAsync(page++, cancellationToken).ConfigureAwait(false);
                    foreach (var item in found.Items)
                        yield return item;
                    if (found.Next is null)
                        yield break;
                }
            }

            public async Task SubmitAsync({{m.Entity}}Receipt receipt, CancellationToken cancellationToken)
            {
                using var response = await http.PostAsJsonAsync("receipts", receipt, cancellationToken).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
                logger.LogInformation("Submitted {Id}", receipt.Id);
            }

            public async Task CancelAsync(string id, string reason, CancellationToken cancellationToken)
            {
                using var content = new StringContent(JsonSerializer.Serialize(new { id, reason }), Encoding.UTF8, "application/json");
                using var response = await http.PutAsync("cancellations", content, cancellationToken).ConfigureAwait(false);
                response.EnsureSuccessStatusCode();
            }
        }

        public sealed class Retrying{{m.Entity}}Client(I{{m.Entity}}Client inner, TimeProvider time) : I{{m.Entity}}Client
        {
            private const int Tries = {{m.Random.Next(2, 6)}};

            public Task<{{m.Entity}}Payload> GetAsync(string id, CancellationToken cancellationToken) => RunAsync(token => inner.GetAsync(id, token), cancellationToken);

            public Task<{{m.Entity}}Page> GetPageAsync(int page, CancellationToken cancellationToken) => RunAsync(token => inner.GetPageAsync(page, token), cancellationToken);

            public IAsyncEnumerable<{{m.Entity}}Payload> StreamAsync(CancellationToken cancellationToken) => inner.StreamAsync(cancellationToken);

            public Task SubmitAsync({{m.Entity}}Receipt receipt, CancellationToken cancellationToken) => inner.SubmitAsync(receipt, cancellationToken);

            public Task CancelAsync(string id, string reason, CancellationToken cancellationToken) => inner.CancelAsync(id, reason, cancellationToken);

            private async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        return await call(cancellationToken).ConfigureAwait(false);
                    }
                    catch (HttpRequestException) when (attempt < Tries)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
        """;
}
