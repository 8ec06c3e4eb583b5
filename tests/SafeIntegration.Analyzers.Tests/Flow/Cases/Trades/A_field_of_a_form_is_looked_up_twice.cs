// shape: a helper looks up the same field twice
using SafeIntegration;
using Microsoft.AspNetCore.Mvc;

namespace Shipping.Zones;

public interface IShop { [Effect] void Ship(string code); }
[ApiController]
public sealed class ZoneController(IShop shop) : ControllerBase
{
    [HttpPost("a")]
    public IActionResult A()
    {
        if (Field("zone") is "a" or "b") shop.Ship(Field("zone"));
        return Ok();
    }
    private string Field(string name) => Request.Form[name]!;
}
