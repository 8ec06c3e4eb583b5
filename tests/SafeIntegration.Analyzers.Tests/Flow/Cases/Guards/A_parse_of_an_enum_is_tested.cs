using SafeIntegration;

namespace Shop;

public enum Mode
{
    Full,
    Fast,
}

public sealed class Modes(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("mode");
        if (!Enum.TryParse(text, ignoreCase: false, out Mode mode) || !Enum.IsDefined(mode))
            throw new InvalidDataException("The mode is not known.");
        Store(mode);
    }

    [Effect]
    private static void Store(Mode mode) => Console.WriteLine(mode);
}
