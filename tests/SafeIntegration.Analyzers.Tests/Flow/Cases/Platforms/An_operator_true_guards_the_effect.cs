using SafeIntegration;

namespace Checks.Own;

public readonly struct Sku
{
    private Sku(string text) => Text = text;

    public string Text { get; }

    public static bool TryCreate(string text, out Sku sku)
    {
        bool isGood = text.Length == 8 && text.All(char.IsAsciiDigit);
        sku = isGood ? new Sku(text) : default;
        return isGood;
    }
}

public sealed class Stock(HttpClient client)
{
    public async Task RunAsync()
    {
        if (!Sku.TryCreate(await client.GetStringAsync("next"), out Sku sku))
            throw new InvalidDataException("The number has not eight digits.");
        Reserve(sku.Text);
    }

    [Effect]
    private static void Reserve(string sku) => Console.WriteLine(sku);
}
