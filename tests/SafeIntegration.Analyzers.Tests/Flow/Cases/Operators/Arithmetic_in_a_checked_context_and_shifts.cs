using SafeIntegration;

namespace Payments;

public sealed record Fee(int Cents);

public sealed class Fees(HttpClient client)
{
    public async Task RunAsync()
    {
        Fee fee = (await client.GetFromJsonAsync<Fee>("fee"))!;
        int doubled;
        checked
        {
            doubled = fee.Cents * 2;
        }

        doubled <<= 1;
        Pay(-doubled); // expect: SI1001
    }

    [Effect]
    private static void Pay(int cents) => Console.WriteLine(cents);
}
