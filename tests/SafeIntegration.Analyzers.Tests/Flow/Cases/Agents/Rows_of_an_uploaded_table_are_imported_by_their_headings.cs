using System.Runtime.CompilerServices;

namespace Crm.Import;

public sealed record Customer(string Name, string Mail, decimal Limit);

public static class CsvFile
{
    public static async IAsyncEnumerable<IReadOnlyDictionary<string, string>> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(stream);
        string[]? headings = null;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            string[] cells = Cells(line).ToArray();
            if (headings is null)
                headings = cells;
            else
                yield return headings.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<string> Cells(string line)
    {
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            else if (i == line.Length || (line[i] == ';' && !quoted))
            {
                yield return line[start..i].Trim('"', ' ');
                start = i + 1;
            }
        }
    }
}

public static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/customers/import", async (IFormFile file, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            HttpClient crm = clients.CreateClient("crm");
            int count = 0;
            await using Stream stream = file.OpenReadStream();
            await foreach (IReadOnlyDictionary<string, string> row in CsvFile.ReadAsync(stream, cancellationToken))
            {
                var customer = new Customer(row["name"], row["mail"].ToLowerInvariant(), decimal.Parse(row["limit"]));
                using HttpResponseMessage response = await crm.PostAsJsonAsync("customers", customer, cancellationToken); // expect: SI1001
                response.EnsureSuccessStatusCode();
                count++;
            }

            return Results.Ok(new { count });
        });
}
