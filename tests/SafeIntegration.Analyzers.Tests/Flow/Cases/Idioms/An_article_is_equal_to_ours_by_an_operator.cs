using SafeIntegration;

namespace Case.SkuOperator;

public sealed class Sku(string code)
{
    public static readonly Sku GiftCard = new("GIFT-10");

    public string Code { get; } = code;

    public static bool operator ==(Sku left, Sku right) => string.Equals(left.Code, right.Code, StringComparison.Ordinal);

    public static bool operator !=(Sku left, Sku right) => !(left == right);

    public override bool Equals(object? obj) => obj is Sku other && this == other;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

public interface IGiftCards
{
    [Effect]
    Task IssueAsync(Guid customer, string code, CancellationToken cancellationToken);
}

public sealed class RewardHandler(IGiftCards cards, ILogger<RewardHandler> logger)
{
    public async Task HandleAsync(Guid customer, [ExternalInput] string article, CancellationToken cancellationToken)
    {
        Sku sku = new(article);
        if (sku != Sku.GiftCard)
        {
            logger.LogWarning("{Customer} was promised {Article}, which is no reward", customer, article);
            return;
        }

        await cards.IssueAsync(customer, sku.Code, cancellationToken);
    }
}
