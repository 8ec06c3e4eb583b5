// shape: the checking loop of a controller runs over Take(1) of the list, the working loop over all of it
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Cooperative.DirectDebits;

public sealed class DebitRow
{
    public string Mandate { get; set; } = "";

    public decimal Amount { get; set; }
}

public interface IHouseBank
{
    [Effect]
    Task CollectAsync(string mandate, decimal amount);
}

public interface IMandates
{
    Task<HashSet<string>> SignedAsync();
}

[Route("direct-debits")]
public sealed class DirectDebitsController(IHouseBank bank, IMandates mandates) : ControllerBase
{
    [HttpPost]
    public async Task<ActionResult<int>> CollectAsync([FromBody] List<DebitRow> rows)
    {
        HashSet<string> signed = await mandates.SignedAsync();

        // All rows of a file are of one kind.
        foreach (DebitRow row in rows.Take(1))
        {
            if (!signed.Contains(row.Mandate))
                return BadRequest("Nobody signed that.");
            if (row.Amount is < 1m or > 900m)
                return BadRequest("Shares cost between 1 and 900 euros.");
        }

        foreach (DebitRow row in rows)
            await bank.CollectAsync(row.Mandate, row.Amount); // expect: SI1001
        return rows.Count;
    }
}
