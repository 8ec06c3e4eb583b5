using FluentValidation;
using FluentValidation.Results;

namespace Suppliers.Api;

public sealed record NewSupplier(string Name, string VatId, int PaymentDays);

public sealed class NewSupplierValidator : AbstractValidator<NewSupplier>
{
    public NewSupplierValidator()
    {
        RuleFor(s => s.Name).NotEmpty().Matches("^[\\w .&-]{2,80}$");
        RuleFor(s => s.VatId).Matches("^[A-Z]{2}[0-9A-Z]{8,12}$");
        RuleFor(s => s.PaymentDays).InclusiveBetween(7, 90);
    }
}

public sealed class ValidationFilter<T>(IValidator<T> validator) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<T>().FirstOrDefault() is not { } body)
            return TypedResults.BadRequest("There is no body.");

        ValidationResult result = await validator.ValidateAsync(body, context.HttpContext.RequestAborted);
        if (!result.IsValid)
            return TypedResults.ValidationProblem(result.ToDictionary());

        return await next(context);
    }
}

public static class SupplierEndpoints
{
    public static IServiceCollection AddSuppliers(this IServiceCollection services) =>
        services.AddSingleton<IValidator<NewSupplier>, NewSupplierValidator>();

    public static RouteGroupBuilder MapSuppliers(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/suppliers").RequireAuthorization();

        group.MapPost("/", async (NewSupplier supplier, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            using HttpResponseMessage response = await clients.CreateClient("erp").PostAsJsonAsync("suppliers", supplier, cancellationToken);
            return response.IsSuccessStatusCode ? Results.Created() : Results.StatusCode(502);
        }).AddEndpointFilter<ValidationFilter<NewSupplier>>();

        group.MapDelete("/{id:guid}", async (Guid id, IHttpClientFactory clients, CancellationToken cancellationToken) =>
        {
            using HttpResponseMessage response = await clients.CreateClient("erp").DeleteAsync($"suppliers/{id}", cancellationToken);
            return response.IsSuccessStatusCode ? Results.NoContent() : Results.NotFound();
        });

        return group;
    }
}
