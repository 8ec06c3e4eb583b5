using SafeIntegration;

namespace Cells;

public sealed class Cell(HttpClient client)
{
    private string? _value;

    public async Task RefreshAsync()
    {
        string fresh = await client.GetStringAsync("value");
        Volatile.Write(ref _value, fresh);
    }

    public void Apply()
    {
        string? value = Volatile.Read(ref _value);
        if (value is not null)
            Set(value); // expect: SI1001
    }

    [Effect]
    private static void Set(string value) => Console.WriteLine(value);
}
