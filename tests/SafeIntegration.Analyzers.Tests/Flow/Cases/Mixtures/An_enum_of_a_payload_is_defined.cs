using SafeIntegration;

namespace Enums.Defined;

public enum Mode { Off, Eco, Full }

public sealed record Wish(Mode Mode);

public sealed class Heating(HttpClient client)
{
    public async Task RunAsync()
    {
        Wish wish = (await client.GetFromJsonAsync<Wish>("wish"))!;
        if (!Enum.IsDefined(wish.Mode))
            throw new InvalidDataException("The mode is not known.");
        Set(wish.Mode);
    }

    [Effect]
    private static void Set(Mode mode) => Console.WriteLine(mode);
}
