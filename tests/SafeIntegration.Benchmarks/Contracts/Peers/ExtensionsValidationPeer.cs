using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Microsoft.Extensions.Validation, what minimal APIs use.</summary>
internal sealed class ExtensionsValidationPeer() : CheckedPeer("+ Microsoft.Extensions.Validation")
{
    private static readonly ValidationOptions Options = CreateOptions();

    protected override bool IsValid(Plain.Order order) => IsKept(order);

    protected override bool IsValid(Plain.OrderPage page) => IsKept(page);

    private static ValidationOptions CreateOptions()
    {
        var services = new ServiceCollection();
        services.AddValidation();
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ValidationOptions>>().Value;
    }

    private static bool IsKept<T>(T value)
        where T : class
    {
        if (!Options.TryGetValidatableTypeInfo(typeof(T), out IValidatableInfo? info))
            throw new InvalidOperationException($"Microsoft.Extensions.Validation generated nothing for {typeof(T)}. Check its [ValidatableType] and the project's InterceptorsNamespaces.");
        var context = new ValidateContext { ValidationOptions = Options, ValidationContext = new ValidationContext(value, nameof(value), null, null) };
        info.ValidateAsync(value, context, CancellationToken.None).GetAwaiter().GetResult();
        return context.ValidationErrors is not { Count: > 0 };
    }
}
