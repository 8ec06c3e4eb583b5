// One call away, and it stops.
using FluentValidation;

namespace Shop.Vouchers;

public sealed record Voucher(string Code, decimal Value);

public sealed class VoucherPublisher(HttpClient partner, HttpClient shop, IValidator<Voucher> validator)
{
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        Voucher voucher = (await partner.GetFromJsonAsync<Voucher>("vouchers/next", cancellationToken))!;
        EnsureValid(voucher);
        await shop.PostAsJsonAsync("vouchers", voucher, cancellationToken);
    }

    private void EnsureValid(Voucher voucher)
    {
        var result = validator.Validate(voucher);
        if (result.IsValid)
            return;
        throw new InvalidDataException(string.Join("; ", result.Errors.Select(error => error.ErrorMessage)));
    }
}
