using FluentValidation;

namespace Exchanges.Prescriptions;

public sealed record Prescription(string Patient, string Drug, int Days);

public sealed class PrescriptionValidator : AbstractValidator<Prescription>
{
    public PrescriptionValidator()
    {
        RuleFor(prescription => prescription.Patient).Matches("^[A-Z][0-9]{9}$");
        RuleFor(prescription => prescription.Drug).Matches("^[0-9]{8}$");
        RuleFor(prescription => prescription.Days).InclusiveBetween(1, 90);
    }
}

public sealed class PrescriptionRelay(IHttpClientFactory clients, IValidator<Prescription> validator, ILogger<PrescriptionRelay> logger)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        HttpClient practice = clients.CreateClient("practice");
        HttpClient pharmacy = clients.CreateClient("pharmacy");
        Prescription? prescription = await practice.GetFromJsonAsync<Prescription>("prescriptions/next", cancellationToken);
        if (prescription is null)
            return;

        try
        {
            await validator.ValidateAndThrowAsync(prescription, cancellationToken);
        }
        catch (ValidationException invalid)
        {
            logger.LogWarning(invalid, "The prescription has {Count} problems", invalid.Errors.Count());
        }

        await pharmacy.PostAsJsonAsync("orders", prescription, cancellationToken); // expect: SI1003
    }
}
