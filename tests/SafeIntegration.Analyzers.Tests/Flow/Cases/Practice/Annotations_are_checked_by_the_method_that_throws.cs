// shape: message handler with data annotations, all members validated
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SafeIntegration;

namespace Refunds;

public sealed class RefundCommand
{
    [Required, RegularExpression("^R-[0-9]{8}$")]
    public string Number { get; init; } = "";

    [Range(0.01, 500.0)]
    public decimal Amount { get; init; }
}

public interface IBank
{
    [Effect]
    Task RefundAsync(string number, decimal amount);
}

public sealed class RefundHandler(IBank bank)
{
    public async Task HandleAsync([ExternalInput] ReadOnlyMemory<byte> message)
    {
        RefundCommand command = JsonSerializer.Deserialize<RefundCommand>(message.Span) ?? throw new JsonException("The message is empty.");
        Ensure(command);
        await bank.RefundAsync(command.Number, command.Amount);
    }

    private static void Ensure<T>(T value)
        where T : class => Validator.ValidateObject(value, new ValidationContext(value), validateAllProperties: true);
}
