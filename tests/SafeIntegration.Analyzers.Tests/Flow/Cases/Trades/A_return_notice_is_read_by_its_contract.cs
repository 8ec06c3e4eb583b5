// shape: contract with an enum and ranges, then branches and a default arm over it
using System.ComponentModel.DataAnnotations;
using SafeIntegration;
using SafeIntegration.Contracts;

namespace Returns.Notices;

public enum ReturnReason
{
    Damaged,
    WrongItem,
    NotWanted,
}

[Contract("acme.returns.v1")]
public sealed partial record ReturnNotice
{
    [RegularExpression("[A-Z]{2}[0-9]{6}")]
    public required string Sku { get; init; }

    [Range(1, 100)]
    public required int Pieces { get; init; }

    public required ReturnReason Reason { get; init; }
}

public interface IReturnStock
{
    [Effect]
    Task PutBackAsync(string sku, int pieces, string shelf);
}

public sealed class ReturnDesk(HttpClient shop, IReturnStock stock)
{
    public async Task TakeNextAsync(CancellationToken cancellationToken)
    {
        ReturnNotice notice = await shop.GetContractAsync<ReturnNotice>("returns/next", cancellationToken);
        if (notice.Reason != ReturnReason.Damaged)
        {
            string shelf = notice.Reason switch
            {
                ReturnReason.WrongItem => "W",
                _ => "A",
            };
            await stock.PutBackAsync(notice.Sku, notice.Pieces, shelf);
        }
    }
}
