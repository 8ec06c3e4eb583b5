// shape: local functions capturing a buffer and an index
using SafeIntegration;

namespace Imports.Locals;

public sealed class Batcher(HttpClient source)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var buffer = new List<string>(100);
        string? next = "items?page=1";
        while (next is not null)
        {
            Page page = await source.GetFromJsonAsync<Page>(next, cancellationToken) ?? throw new InvalidDataException("No page.");
            foreach (string item in page.Items)
                Add(item);
            next = page.Next;
        }

        Flush(); // expect-one: SI1001

        void Add(string item)
        {
            buffer.Add(item);
            if (buffer.Count == 100)
                Flush(); // expect-one: SI1001
        }

        void Flush()
        {
            Write(buffer); // expect-one: SI1001
            buffer.Clear();
        }
    }

    [Effect]
    private static void Write(IReadOnlyCollection<string> items) => Console.WriteLine(items.Count);

    private sealed record Page(List<string> Items, string? Next);
}
