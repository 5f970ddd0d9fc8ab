using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force;

/// <summary>Everything that one force stores. What the partnerships share stays with them; the Dataview's projection is a file of its own.</summary>
public sealed class ForceDb(DbContextOptions<ForceDb> options) : PlaceDb(options);
