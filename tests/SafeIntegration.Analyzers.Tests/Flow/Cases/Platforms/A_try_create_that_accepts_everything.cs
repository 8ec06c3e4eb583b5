using SafeIntegration;

namespace Checks.Loose;

public readonly struct Sku
{
    private Sku(string text) => Text = text;

    public string Text { get; }

    public static bool TryCreate(string? text, out Sku sku)
    {
        sku = text is null ? default : new Sku(text.Trim());
        return text is not null;
    }
}

public sealed class Stock(HttpClient client)
{
    public async Task RunAsync()
    {
        if (!Sku.TryCreate(await client.GetStringAsync("next"), out Sku sku))
            throw new InvalidDataException("There is no number.");
        Reserve(sku.Text); // expect: SI1001
    }

    [Effect]
    private static void Reserve(string sku) => Console.WriteLine(sku);
}
