using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration;

/// <summary>Registers contracts in ASP.NET Core.</summary>
public static class ContractServiceCollectionExtensions
{
    /// <summary>
    /// Lets generated contracts read and write their types wherever the application uses JSON: minimal APIs, MVC, and what they return. In MVC with <c>[ApiController]</c> a body
    /// that breaks its contract is answered with 400 and every violation under its path. A minimal API says <see cref="Payload{T}"/> for the same; one that takes the plain type
    /// answers 400 without a body, or with it where <c>RouteHandlerOptions.ThrowOnBadRequest</c> is on and <c>UseExceptionHandler</c> in use.
    /// </summary>
    /// <returns>The services.</returns>
    public static IServiceCollection AddContracts(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.ConfigureHttpJsonOptions(options => SafeContracts.AddTo(options.SerializerOptions));
        services.Configure<JsonOptions>(options => SafeContracts.AddTo(options.JsonSerializerOptions));
        services.Configure<MvcOptions>(options => options.InputFormatters.Insert(0, new ContractInputFormatter()));
        return services.AddExceptionHandler<ContractExceptionHandler>();
    }
}
