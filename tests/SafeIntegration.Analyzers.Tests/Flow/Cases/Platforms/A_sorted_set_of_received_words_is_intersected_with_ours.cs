using SafeIntegration;

namespace Tags.Sorted;

public sealed class TagImport(HttpClient client)
{
    private static readonly SortedSet<string> Ours = ["blue", "green", "red"];

    public async Task RunAsync(int product)
    {
        string[] received = await client.GetFromJsonAsync<string[]>($"tags/{product}") ?? [];
        foreach (string tag in Ours.Where(tag => received.Contains(tag)))
            Attach(product, tag);
    }

    [Effect]
    private static void Attach(int product, string tag) => Console.WriteLine($"{product} {tag}");
}
