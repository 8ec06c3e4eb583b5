using Microsoft.Extensions.Options;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The generated validators of Microsoft.Extensions.Options.</summary>
internal sealed class OptionsValidatorPeer() : CheckedPeer("+ [OptionsValidator]")
{
    private static readonly OrderOptionsValidator Orders = new();
    private static readonly PageOptionsValidator Pages = new();

    protected override bool IsValid(Plain.Order order) => Orders.Validate(null, order).Succeeded;

    protected override bool IsValid(Plain.OrderPage page) => Pages.Validate(null, page).Succeeded;
}

/// <summary>Generated for one order.</summary>
[OptionsValidator]
internal sealed partial class OrderOptionsValidator : IValidateOptions<Plain.Order>;

/// <summary>Generated for a page.</summary>
[OptionsValidator]
internal sealed partial class PageOptionsValidator : IValidateOptions<Plain.OrderPage>;
