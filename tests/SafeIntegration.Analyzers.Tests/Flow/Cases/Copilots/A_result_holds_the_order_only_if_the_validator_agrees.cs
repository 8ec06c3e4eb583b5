using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Orders.Checked;

public sealed record AgentOrder(string Article, int Quantity);

public sealed class AgentOrderValidator : AbstractValidator<AgentOrder>
{
    public AgentOrderValidator()
    {
        RuleFor(order => order.Article).Matches("^[A-Z]{3}-[0-9]{4}$");
        RuleFor(order => order.Quantity).InclusiveBetween(1, 50);
    }
}

public readonly record struct Checked<T>(T? Value, IReadOnlyList<string> Problems)
    where T : class;

public interface IWarehouse
{
    [Effect]
    Task PickAsync(string article, int quantity, CancellationToken cancellationToken);
}

public sealed class OrderIntake(IValidator<AgentOrder> validator, IWarehouse warehouse)
{
    public async Task<IResult> TakeAsync(AgentOrder order, CancellationToken cancellationToken)
    {
        Checked<AgentOrder> result = await CheckAsync(order, cancellationToken);
        if (result.Value is not { } valid)
            return Results.BadRequest(result.Problems);

        await warehouse.PickAsync(valid.Article, valid.Quantity, cancellationToken);
        return Results.Accepted();
    }

    private async Task<Checked<AgentOrder>> CheckAsync(AgentOrder order, CancellationToken cancellationToken)
    {
        ValidationResult result = await validator.ValidateAsync(order, cancellationToken);
        return result.IsValid ? new(order, []) : new(null, [.. result.Errors.Select(error => error.ErrorMessage)]);
    }
}

public static class OrderEndpoints
{
    // Ordering agents of our customers call this.
    public static void MapAgentOrders(this WebApplication app) =>
        app.MapPost("/agent/orders", (AgentOrder order, OrderIntake intake, CancellationToken cancellationToken) => intake.TakeAsync(order, cancellationToken));
}
