using SafeIntegration;

namespace Formats;

public interface IArchive
{
    void Keep(string text);
}

public sealed class Journal : IArchive
{
    public void Keep(string text) => Console.WriteLine(text);

    void IArchive.Keep(string text) => Store(text);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync(Journal journal)
    {
        string text = await client.GetStringAsync("text");
        journal.Keep(text);
        ((IArchive)journal).Keep("exported");
    }
}
