// shape: a pipeline behaviour as a decorator that validates and throws
using FluentValidation;
using SafeIntegration;

namespace Depot.Application;

public sealed record MovePallet(string Code, string Target);

public sealed class MovePalletValidator : AbstractValidator<MovePallet>
{
    public MovePalletValidator()
    {
        RuleFor(move => move.Code).Matches("^P[0-9]{8}$");
        RuleFor(move => move.Target).Matches("^[A-Z]-[0-9]{2}$");
    }
}

public sealed class ValidatingMover(IEnumerable<IValidator<MovePallet>> validators)
{
    public async Task HandleAsync(MovePallet move, CancellationToken cancellationToken)
    {
        foreach (IValidator<MovePallet> validator in validators)
            await validator.ValidateAndThrowAsync(move, cancellationToken);
        Crane.Move(move.Code, move.Target);
    }
}

public sealed class MoveQueue(HttpClient planner, ValidatingMover mover)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        MovePallet[]? moves = await planner.GetFromJsonAsync<MovePallet[]>("moves", cancellationToken);
        foreach (MovePallet move in moves ?? [])
            await mover.HandleAsync(move, cancellationToken);
    }
}

public static class Crane
{
    [Effect]
    public static void Move(string code, string target) => Console.WriteLine($"{code} -> {target}");
}
