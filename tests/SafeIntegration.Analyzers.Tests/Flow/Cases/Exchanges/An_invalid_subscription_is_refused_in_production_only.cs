using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Exchanges.Subscriptions;

public sealed record SubscriptionRequest(string Msisdn, string Tariff);

public sealed class SubscriptionRules : AbstractValidator<SubscriptionRequest>
{
    public SubscriptionRules()
    {
        RuleFor(request => request.Msisdn).Matches("^49[0-9]{9,12}$");
        RuleFor(request => request.Tariff).Must(tariff => tariff is "S" or "M" or "L");
    }
}

public interface IProvisioning
{
    [Effect]
    Task ActivateAsync(string msisdn, string tariff, CancellationToken cancellationToken);
}

public static class SubscriptionEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/subscriptions", async (
            SubscriptionRequest request, IValidator<SubscriptionRequest> rules, IProvisioning provisioning, IHostEnvironment environment, CancellationToken cancellationToken) =>
        {
            ValidationResult checkedRequest = await rules.ValidateAsync(request, cancellationToken);
            if (!checkedRequest.IsValid && environment.IsProduction())
                return Results.ValidationProblem(checkedRequest.ToDictionary());

            await provisioning.ActivateAsync(request.Msisdn, request.Tariff, cancellationToken); // expect: SI1003
            return Results.NoContent();
        });
    }
}
