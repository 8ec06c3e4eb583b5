using FluentValidation;

namespace Recruiting.Applications;

public sealed record JobApplication(string Vacancy, string Email, decimal ExpectedSalary, DateOnly AvailableFrom);

public sealed class JobApplicationValidator : AbstractValidator<JobApplication>
{
    private static readonly HashSet<string> Open = ["V-2031", "V-2044", "V-2050"];

    public JobApplicationValidator()
    {
        RuleFor(application => application.Vacancy).Must(Open.Contains).WithMessage("This vacancy is not open.");
        RuleFor(application => application.Email).NotEmpty().EmailAddress();
        RuleFor(application => application.ExpectedSalary).InclusiveBetween(20_000m, 200_000m);
        RuleFor(application => application.AvailableFrom).GreaterThan(new DateOnly(2025, 1, 1));
    }
}

public static class ApplicationEndpoints
{
    public static void MapApplications(this IEndpointRouteBuilder app) => app.MapPost("/applications", FileAsync);

    private static async Task<IResult> FileAsync(
        JobApplication application, IValidator<JobApplication> validator, IHttpClientFactory clients, ILogger<JobApplication> logger, CancellationToken cancellationToken)
    {
        try
        {
            await validator.ValidateAndThrowAsync(application, cancellationToken);
        }
        catch (ValidationException e)
        {
            foreach (var error in e.Errors)
                logger.LogWarning("{Property}: {Message}", error.PropertyName, error.ErrorMessage);
        }

        HttpClient tracking = clients.CreateClient("applicant-tracking");
        using HttpResponseMessage response = await tracking.PostAsJsonAsync("applications", application, cancellationToken); // expect: SI1003
        response.EnsureSuccessStatusCode();
        return Results.Accepted();
    }
}
