using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SafeIntegration;

public sealed class ChargeMessage
{
    [Required, RegularExpression("^AC[0-9]{6}$")]
    public string Account { get; set; } = "";

    [Range(0.01, 5_000)]
    public decimal Amount { get; set; }
}

public interface ICharges
{
    [Effect]
    Task ChargeAsync(string account, decimal amount, CancellationToken cancellationToken);
}

public interface IMessageHandler
{
    Task HandleAsync([ExternalInput] ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}

public sealed class ChargeHandler(ICharges charges, ILogger<ChargeHandler> logger) : IMessageHandler
{
    public async Task HandleAsync([ExternalInput] ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ChargeMessage message = JsonSerializer.Deserialize<ChargeMessage>(body.Span) ?? throw new JsonException("null");
        try
        {
            Validator.ValidateObject(message, new ValidationContext(message), validateAllProperties: true);
        }
        catch (ValidationException exception)
        {
            logger.LogError(exception, "A charge for {Account} is not valid", message.Account);
        }

        await charges.ChargeAsync(message.Account, message.Amount, cancellationToken); // expect: SI1003
    }
}
