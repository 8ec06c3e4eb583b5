using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Api;

public sealed record Page(string[] Items, int? Next);

public sealed class Paging(HttpClient client)
{
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        await foreach (string item in AllAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            Store(item); // expect: SI1001
    }

    private async IAsyncEnumerable<string> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int? next = 1;
        while (next is int number)
        {
            Page? page = await client.GetFromJsonAsync<Page>($"items?page={number}", cancellationToken);
            foreach (string item in page?.Items ?? [])
                yield return item;
            next = page?.Next;
        }
    }

    [Effect]
    private static void Store(string item) => Console.WriteLine(item);
}
