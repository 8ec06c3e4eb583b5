using System.Diagnostics;

namespace Switches.Parts;

public sealed record Wish(string Room, string State, int Level);

public sealed class Lights
{
    public async Task SetAsync(HttpClient client)
    {
        Wish wish = (await client.GetFromJsonAsync<Wish>("wish"))!;
        if (wish is ("hall" or "attic", { Length: > 0 } state, > 0 and <= 100))
            Process.Start("light", state); // expect: SI1001
    }
}
