// The wrapper's name promises a check; it returns nothing and throws nothing.
using FluentValidation;

namespace Shop.Vouchers;

public sealed record Voucher(string Code, decimal Value);

public sealed class VoucherPublisher(HttpClient partner, HttpClient shop, IValidator<Voucher> validator, ILogger<VoucherPublisher> logger)
{
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        Voucher voucher = (await partner.GetFromJsonAsync<Voucher>("vouchers/next", cancellationToken))!;
        EnsureValid(voucher);
        await shop.PostAsJsonAsync("vouchers", voucher, cancellationToken); // expect: SI1003
    }

    private void EnsureValid(Voucher voucher)
    {
        var result = validator.Validate(voucher);
        if (result.IsValid)
            return;
        foreach (var error in result.Errors)
            logger.LogWarning("{Property}: {Message}", error.PropertyName, error.ErrorMessage);
    }
}
