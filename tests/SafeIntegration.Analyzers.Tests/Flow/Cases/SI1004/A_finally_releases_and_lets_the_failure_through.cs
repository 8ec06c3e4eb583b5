// try and finally catch nothing.
using SafeIntegration;

namespace Shop.Vouchers;

[Contract("vouchers.v1")]
public sealed partial record Voucher
{
    public required decimal Value { get; init; }
}

public sealed class VoucherDesk(HttpClient partner)
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task RedeemAsync(int cart)
    {
        decimal value = 0;
        await _gate.WaitAsync();
        try
        {
            value = (await partner.GetContractAsync<Voucher>("vouchers/current")).Value;
        }
        finally
        {
            _gate.Release();
        }

        Discount(cart, value);
    }

    [Effect]
    private static void Discount(int cart, decimal value) => Console.WriteLine($"{cart}: {value}");
}
