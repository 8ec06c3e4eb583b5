using SafeIntegration;

namespace Payments;

public sealed record Fee(int Cents);

public sealed class Fees(HttpClient client)
{
    public async Task RunAsync(Guid account)
    {
        Fee fee = (await client.GetFromJsonAsync<Fee>("fee"))!;
        bool isHigh = fee.Cents > 1_000;
        SetFlag(account, isHigh);
    }

    [Effect]
    private static void SetFlag(Guid account, bool isHigh) => Console.WriteLine($"{account} {isHigh}");
}
