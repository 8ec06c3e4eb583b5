using SafeIntegration;

namespace Binary;

public sealed class NameImport(HttpClient client)
{
    public async Task RunAsync()
    {
        await using Stream stream = await client.GetStreamAsync("names.bin");
        using BinaryReader reader = new(stream);
        int count = Math.Min(reader.ReadInt32(), 100);
        for (int i = 0; i < count; i++)
            Insert(reader.ReadString()); // expect: SI1001
    }

    [Effect]
    private static void Insert(string name) => Console.WriteLine(name);
}
