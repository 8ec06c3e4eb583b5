using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Controllers.Commands;

public sealed class Room
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

public sealed record Rename(string Name);

public sealed class HotelContext(DbContextOptions<HotelContext> options) : DbContext(options)
{
    public DbSet<Room> Rooms => Set<Room>();
}

[Route("rooms")]
public sealed class RoomsController(HotelContext database) : ControllerBase
{
    [HttpPut("{id:int}")]
    public async Task<IActionResult> RenameAsync(int id, [FromBody] Rename command)
    {
        await database.Rooms.Where(room => room.Id == id).ExecuteUpdateAsync(set => set.SetProperty(room => room.Name, command.Name)); // expect: SI1001
        return NoContent();
    }

    [HttpDelete("{id:int}")]
    public async Task<IActionResult> DeleteAsync(int id)
    {
        await database.Rooms.Where(room => room.Id == id).ExecuteDeleteAsync();
        return NoContent();
    }
}
