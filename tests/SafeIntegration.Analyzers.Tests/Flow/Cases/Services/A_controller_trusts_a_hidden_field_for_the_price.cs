// shape: MVC action with model binding of simple parameters and an order service
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Tickets.Web;

public sealed class CheckoutController(IPayments payments) : Controller
{
    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Pay(string cardToken, decimal price, int seats)
    {
        decimal total = Math.Round(price * seats, 2);
        await payments.ChargeAsync(cardToken, total); // expect: SI1001
        return RedirectToAction("Thanks");
    }
}

public interface IPayments
{
    [Effect]
    Task ChargeAsync(string token, decimal amount);
}
