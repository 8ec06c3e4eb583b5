// shape: a copy is validated and the original goes on
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SafeIntegration;

namespace Copies;

public sealed class Transfer
{
    [Range(1, 100)]
    public decimal Amount { get; set; }
}

public interface IBank
{
    [Effect]
    Task PayAsync(decimal amount);
}

public sealed class TransferHandler(IBank bank)
{
    public async Task HandleAsync([ExternalInput] string body)
    {
        Transfer transfer = JsonSerializer.Deserialize<Transfer>(body)!;
        Transfer draft = new() { Amount = 1 };
        Ensure(draft);
        await bank.PayAsync(transfer.Amount); // expect: SI1001
    }

    private static void Ensure(object value) => Validator.ValidateObject(value, new ValidationContext(value), validateAllProperties: true);
}
