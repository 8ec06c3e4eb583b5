using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>Books an approved invoice. Accounts payable books every request it gets, but can be asked for a reference: verifiable.</summary>
public sealed class PostToAccountsPayable(AccountsPayableClient client) : VerifiableEffect<InvoiceFields>
{
    /// <inheritdoc/>
    public override Task ApplyAsync(Approved<InvoiceFields> approved, EffectContext context, CancellationToken cancellationToken) =>
        client.PostAsync(new(context.ItemKey, approved.Value.Number, approved.Value.Total, context.IdempotencyKey), cancellationToken);

    /// <inheritdoc/>
    public override Task<EffectState> FindAsync(Approved<InvoiceFields> approved, EffectContext context, CancellationToken cancellationToken) =>
        client.FindAsync(context.IdempotencyKey, cancellationToken);
}
