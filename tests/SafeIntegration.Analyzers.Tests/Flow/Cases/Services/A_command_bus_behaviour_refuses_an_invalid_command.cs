// shape: pipeline of behaviours, a validating one calls the next with a delegate
using FluentValidation;
using SafeIntegration;

namespace Rentals.Application;

public delegate Task<TResponse> Next<TResponse>();

public sealed record CloseRental(string Contract);

public sealed class CloseRentalValidator : AbstractValidator<CloseRental>
{
    public CloseRentalValidator() => RuleFor(command => command.Contract).Matches("^R-[0-9]{6}$");
}

public sealed class ValidationBehaviour<TRequest>(IEnumerable<IValidator<TRequest>> validators)
{
    public async Task<bool> Handle(TRequest request, Func<TRequest, Task<bool>> next, CancellationToken cancellationToken)
    {
        var context = new ValidationContext<TRequest>(request);
        var results = await Task.WhenAll(validators.Select(validator => validator.ValidateAsync(context, cancellationToken)));
        var failures = results.SelectMany(result => result.Errors).Where(failure => failure != null).ToList();
        if (failures.Count != 0)
            throw new ValidationException(failures);
        return await next(request);
    }
}

public sealed class RentalQueue(HttpClient portal, ValidationBehaviour<CloseRental> behaviour)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        CloseRental? command = await portal.GetFromJsonAsync<CloseRental>("commands/next", cancellationToken);
        if (command is null)
            return;
        await behaviour.Handle(command, CloseAsync, cancellationToken);
    }

    private static Task<bool> CloseAsync(CloseRental command)
    {
        Close(command.Contract);
        return Task.FromResult(true);
    }

    [Effect]
    private static void Close(string contract) => Console.WriteLine(contract);
}
