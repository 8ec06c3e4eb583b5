// shape: pipeline behaviour that collects the failures of all validators and throws
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Depot.Application;

public sealed record CloseDepot(string Name);

public sealed class ClosingBehaviour(IEnumerable<IValidator<CloseDepot>> validators)
{
    public async Task<string> HandleAsync(CloseDepot request, Func<Task<string>> next, CancellationToken cancellationToken)
    {
        if (validators.Any())
        {
            var context = new ValidationContext<CloseDepot>(request);
            ValidationResult[] results = await Task.WhenAll(validators.Select(validator => validator.ValidateAsync(context, cancellationToken)));
            List<ValidationFailure> failures = results.Where(result => result.Errors.Count > 0).SelectMany(result => result.Errors).ToList();
            if (failures.Count > 0)
                throw new ValidationException(failures);
        }

        return await next();
    }
}

public sealed class DepotClosing(HttpClient planner, ClosingBehaviour behaviour)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        CloseDepot? request = await planner.GetFromJsonAsync<CloseDepot>("closing", cancellationToken);
        if (request is not null)
            Console.WriteLine(await behaviour.HandleAsync(request, () => Task.FromResult("closed"), cancellationToken));
    }
}
