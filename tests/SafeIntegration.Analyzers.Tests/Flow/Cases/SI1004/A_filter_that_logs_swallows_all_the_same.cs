// The filter is true for everything, and the method has an answer.
using SafeIntegration;

namespace Shop.Vouchers;

[Contract("vouchers.v1")]
public sealed partial record Voucher
{
    public required decimal Value { get; init; }
}

public sealed class VoucherDesk(HttpClient partner, ILogger<VoucherDesk> logger)
{
    public async Task RedeemAsync(int cart)
    {
        decimal value = await ValueAsync();
        Discount(cart, value); // expect: SI1004
    }

    private async Task<decimal> ValueAsync()
    {
        try
        {
            return (await partner.GetContractAsync<Voucher>("vouchers/current")).Value;
        }
        catch (Exception problem) when (Log(problem))
        {
            return 5m;
        }
    }

    private bool Log(Exception problem)
    {
        logger.LogError(problem, "No voucher");
        return true;
    }

    [Effect]
    private static void Discount(int cart, decimal value) => Console.WriteLine($"{cart}: {value}");
}
