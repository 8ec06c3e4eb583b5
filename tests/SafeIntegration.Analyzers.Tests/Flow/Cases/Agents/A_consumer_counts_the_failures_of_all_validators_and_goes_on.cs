using System.Diagnostics.Metrics;
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Shipping.Consumers;

public sealed record ShipmentRequested(Guid Order, string Street, string City, decimal Weight);

public sealed class AddressValidator : AbstractValidator<ShipmentRequested>
{
    public AddressValidator()
    {
        RuleFor(s => s.Street).NotEmpty().MaximumLength(80);
        RuleFor(s => s.City).NotEmpty().MaximumLength(60);
    }
}

public sealed class WeightValidator : AbstractValidator<ShipmentRequested>
{
    public WeightValidator() => RuleFor(s => s.Weight).InclusiveBetween(0.1m, 31.5m);
}

public sealed class ShipmentConsumer(IEnumerable<IValidator<ShipmentRequested>> validators, HttpClient carrier, ILogger<ShipmentConsumer> logger)
{
    private static readonly Counter<int> Invalid = new Meter("shipping").CreateCounter<int>("invalid");

    public async Task ConsumeAsync([ExternalInput] ShipmentRequested message, CancellationToken cancellationToken)
    {
        var context = new ValidationContext<ShipmentRequested>(message);
        ValidationResult[] results = await Task.WhenAll(validators.Select(v => v.ValidateAsync(context, cancellationToken)));
        List<ValidationFailure> failures = results.SelectMany(r => r.Errors).Where(f => f is not null).ToList();

        if (failures.Count > 0)
        {
            Invalid.Add(failures.Count);
            foreach (ValidationFailure failure in failures)
                logger.LogWarning("{Property}: {Message}", failure.PropertyName, failure.ErrorMessage);
        }

        using HttpResponseMessage response = await carrier.PostAsJsonAsync("shipments", message, cancellationToken); // expect: SI1003
        response.EnsureSuccessStatusCode();
    }
}
