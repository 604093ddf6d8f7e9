-- CreateTable
CREATE TABLE "machine_calibrations" (
    "machine" TEXT NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cores" INTEGER NOT NULL,
    "ceiling" JSONB NOT NULL,

    CONSTRAINT "machine_calibrations_pkey" PRIMARY KEY ("machine","measured_at")
);
