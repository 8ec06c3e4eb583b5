// shape: [ApiController] with an annotated form, every member closed
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SafeIntegration;

namespace Club.Web;

public sealed class MemberForm
{
    [Required, RegularExpression("[A-Z][a-z]{1,40}")]
    public string Name { get; set; } = "";

    [Required, RegularExpression("[0-9]{4,12}")]
    public string Phone { get; set; } = "";
}

[ApiController]
[Route("members")]
public sealed class MembersController(IMembers members) : ControllerBase
{
    [HttpPost]
    public async Task<ActionResult<int>> Post([FromBody] MemberForm form)
    {
        int id = await members.AddAsync(form.Name, form.Phone);
        return CreatedAtAction(nameof(Post), new { id }, id);
    }
}

public interface IMembers
{
    [Effect]
    Task<int> AddAsync(string name, string phone);
}
