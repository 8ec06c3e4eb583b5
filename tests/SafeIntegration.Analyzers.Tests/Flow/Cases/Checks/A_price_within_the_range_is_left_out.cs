// shape: a range guard over a decimal is the wrong way round, so that the effect runs for what is outside of it
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Canteen.Cards;

public sealed class TopUp
{
    public decimal Amount { get; set; }

    public bool WantsReceipt { get; set; }
}

public interface ICardAccount
{
    [Effect]
    Task CreditAsync(decimal amount);
}

[Route("cards/{card:int}")]
public sealed class TopUpController(Func<int, ICardAccount> accounts) : Controller
{
    [HttpPost("top-ups")]
    public async Task<IActionResult> TopUpAsync(int card)
    {
        TopUp? topUp = await Request.ReadFromJsonAsync<TopUp>();
        if (topUp is null)
            return BadRequest();

        ICardAccount account = accounts(card);
        if (topUp.Amount is > 0.5m and < 100m)
            return UnprocessableEntity("Between fifty cents and a hundred euros.");

        await account.CreditAsync(topUp.Amount); // expect: SI1001, SI1002
        return topUp.WantsReceipt ? View("Receipt") : NoContent();
    }
}
